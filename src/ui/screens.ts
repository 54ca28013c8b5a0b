import { createRouter, type Router, type RouterHistory } from 'vue-router'

/** The screens in the order of the navigation. */
export const SCREENS = [
  'overview',
  'compare',
  'findings',
  'trends',
  'items',
  'source',
  'check',
  'coding',
  'data',
  'report',
  'terms',
] as const
export type Screen = (typeof SCREENS)[number]

/** Hash routes, each screen a chunk of its own; an address that is no screen opens 总览 and calls `onUnknown`. */
export function createScreens(history: RouterHistory, onUnknown: () => void): Router {
  return createRouter({
    history,
    routes: [
      { path: '/', redirect: (to) => ({ path: '/overview', query: to.query }) },
      { path: '/overview', name: 'overview', component: () => import('./views/OverviewView.vue') },
      { path: '/compare', name: 'compare', component: () => import('./views/CompareView.vue') },
      { path: '/wall', name: 'wall', component: () => import('./views/WallView.vue') },
      { path: '/findings', name: 'findings', component: () => import('./views/FindingsView.vue') },
      { path: '/trends', name: 'trends', component: () => import('./views/TrendsView.vue') },
      { path: '/items', name: 'items', component: () => import('./views/ItemsView.vue') },
      { path: '/source/:notice_id?', name: 'source', component: () => import('./views/SourceView.vue') },
      { path: '/check', name: 'check', component: () => import('./views/CheckView.vue') },
      { path: '/coding/:part?', name: 'coding', component: () => import('./views/CodingView.vue') },
      { path: '/data', name: 'data', component: () => import('./views/DataView.vue') },
      { path: '/report', name: 'report', component: () => import('./views/ReportView.vue') },
      { path: '/terms', name: 'terms', component: () => import('./views/TermsView.vue') },
      {
        path: '/:unknown(.*)*',
        redirect: () => {
          onUnknown()
          return { path: '/overview', query: {} }
        },
      },
    ],
  })
}
