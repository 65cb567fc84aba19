import type { Aansluiting } from '../../simulator/example.ts'
import { itemAt } from '../within.ts'

/** Where our simulator says what it has. */
export type Asked = { readonly control: string; readonly token?: string; readonly world?: string }

/**
 * Results that were confirmed and are not there, by the place of their school; asks school by school. Throws an Error when the simulator
 * does not tell.
 */
export async function forgottenBy(
  { control, token, world = 'default' }: Asked,
  scholen: readonly Aansluiting[],
  confirmed: ReadonlyMap<number, readonly string[]>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const forgotten = new Map<number, readonly string[]>()
  for (const [school, keys] of confirmed) {
    const { brincode, dependancecode, klantcode } = itemAt(scholen, school)
    const asked = new URLSearchParams({ school: `${brincode}${dependancecode}`, klantcode })
    const said = await fetch(`${control}/worlds/${world}/resultaten?${asked}`, { headers })
    if (!said.ok) throw new Error(`${control} answers ${said.status}`)
    const { resultaten } = (await said.json()) as { readonly resultaten: readonly { readonly key: string }[] }
    const there = new Set(resultaten.map(({ key }) => key))
    const gone = keys.filter((key) => !there.has(key))
    if (gone.length > 0) forgotten.set(school, gone)
  }
  return forgotten
}
