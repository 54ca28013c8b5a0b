import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

// What only a page or a worker has: the pure folders also run in Node.
const PAGE_GLOBALS = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'Image',
  'HTMLElement',
  'DOMParser',
  'Worker',
  'alert',
  'confirm',
  'requestAnimationFrame',
]

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'public/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 12],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // Types are checked by the compiler, which knows every name; control characters are what some patterns look for.
      'no-undef': 'off',
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', 200],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/{base,source,notice,codebook,tables,metrics,charts}/**/*.ts', 'src/pipeline.ts'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...PAGE_GLOBALS] },
  },
  // A fixture of vitest names what it needs in its first parameter, be it nothing.
  { files: ['test/browser/**'], rules: { 'no-empty-pattern': 'off' } },
  { files: ['src/{engine,export,ui}/**'], rules: { 'no-console': 'error' } },
)
