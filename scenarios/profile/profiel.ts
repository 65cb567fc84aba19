import { isGewoonlijk, type Kenmerk } from './kenmerken.ts'

/** What a system is like, in which systems rightly differ. A trait that is not there: nobody has said. */
export type Profiel = {
  readonly naam?: string
  readonly kenmerken: Readonly<Partial<Record<Kenmerk, boolean>>>
}

/** Nothing is known of the system. */
export const onbekend: Profiel = { kenmerken: {} }

/** Why something is not judged. `onbekend`: traits of which the profile would have to say whether the system has them. */
export type Reden = { readonly reden: string; readonly onbekend?: readonly Kenmerk[] }

/** Why something that is about systems with these traits is about this one. Undefined: it is about all. */
export function whyItHolds({ kenmerken }: Profiel, mits: readonly Kenmerk[] = []): string | undefined {
  const said = mits.filter((kenmerk) => kenmerken[kenmerk] === true).map((kenmerk) => `"${kenmerk}: ja"`)
  const unsaid = mits.filter((kenmerk) => kenmerken[kenmerk] === undefined).map((kenmerk) => `"${kenmerk}: nee"`)
  if (said.length > 0) return `omdat het profiel zegt ${said.join(', ')}`
  return unsaid.length > 0 ? `zolang het profiel niet zegt ${unsaid.join(', ')}` : undefined
}

/** Why something that is about systems with these traits is not about this one. Undefined: it is. */
export function reasonToSkip({ kenmerken }: Profiel, mits: readonly Kenmerk[] = []): Reden | undefined {
  const not = mits.find((kenmerk) => kenmerken[kenmerk] === false)
  if (not !== undefined) return { reden: `geldt niet voor dit systeem: het profiel zegt "${not}: nee"` }
  const unsaid = mits.filter((kenmerk) => kenmerken[kenmerk] === undefined && !isGewoonlijk(kenmerk))
  if (unsaid.length === 0) return undefined
  return { reden: `het profiel zegt niet of het systeem dit doet: ${unsaid.join(', ')}`, onbekend: unsaid }
}
