// Pages import their styles, which is Next's business: to plain Node a stylesheet is an empty module.
/** @type {import('node:module').LoadHook} */
export function load(url, context, nextLoad) {
  if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true }
  return nextLoad(url, context)
}
