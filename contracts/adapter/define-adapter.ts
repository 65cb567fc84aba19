import type { Adapter } from './adapter.ts'

/**
 * An adapter with all its types: `export default defineAdapter({ reset: async (begin) => …, … })`, for
 * `koppelproef run --sut module:./adapter.js`. The four required calls must be there.
 */
export const defineAdapter = <Own extends Adapter & { readonly close?: () => Promise<void> }>(adapter: Own): Own =>
  adapter
