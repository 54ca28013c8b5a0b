/**
 * The first statements after connect, in this order. Only core_functions is inside the wasm; anything else would be
 * fetched from the internet, and a failed fetch leaves the engine broken. `origin` is the page's own, where nothing
 * answers under /no-ext.
 */
export function lockDown(origin: string): readonly string[] {
  return [
    `SET custom_extension_repository='${origin.replaceAll("'", "''")}/no-ext'`,
    'SET autoload_known_extensions=false',
    'SET autoinstall_known_extensions=false',
    'SET allow_community_extensions=false',
    "SET allowed_directories=['mem/']",
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ]
}
