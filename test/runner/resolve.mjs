// Names that a test imports and that mean something else there than in Node: what jest gives, and the project by its own name.
const given = 'export const { expect, test, describe, beforeAll, afterAll, beforeEach, afterEach, jest } = globalThis'

export async function resolve(name, context, next) {
  if (name === '@jest/globals')
    return { url: `data:text/javascript,${encodeURIComponent(given)}`, format: 'module', shortCircuit: true }
  if (name === 'koppelproef') return next(new URL('../../simulator/index.ts', import.meta.url).href, context)
  return next(name, context)
}
