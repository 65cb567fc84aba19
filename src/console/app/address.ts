import { computed, signal } from '@preact/signals'

/** What the address says: the world, the path of the screen and what is chosen on it. Never a key. */
export type Address = {
  readonly world: string
  readonly screen: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** `#/default/esis/leerlingen?school=99QQ00`. */
function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [world = '', ...screen] = path.split('/').filter(Boolean).map(decodeURIComponent)
  return { world: world || 'default', screen, query: Object.fromEntries(new URLSearchParams(query)) }
}

function writeAddress({ world, screen, query }: Address): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  const after = new URLSearchParams(filled).toString()
  return `#/${[world, ...screen].map(encodeURIComponent).join('/')}${after === '' ? '' : `?${after}`}`
}

export const address = signal<Address>(readAddress(location.hash))
addEventListener('hashchange', () => {
  address.value = readAddress(location.hash)
})

export const world = computed(() => address.value.world)

/** The address of a screen in the world that is looked at; the school goes along. */
export function linkTo(path: string, query: Readonly<Record<string, string>> = {}): string {
  const { school = '' } = address.value.query
  return writeAddress({ world: world.value, screen: path.split('/').filter(Boolean), query: { school, ...query } })
}

export const go = (path: string, query: Readonly<Record<string, string>> = {}): void => {
  location.hash = linkTo(path, query)
}

/** The same screen with something else chosen; `''` takes a choice away. No step back is kept for it. */
export function choose(query: Readonly<Record<string, string>>): void {
  const next = { ...address.value, query: { ...address.value.query, ...query } }
  history.replaceState(null, '', writeAddress(next))
  address.value = readAddress(location.hash)
}

export const chosen = (name: string): string => address.value.query[name] ?? ''
