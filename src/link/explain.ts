import { evidenceOf } from './evidence.ts'
import { matchPeople } from './match.ts'
import type { Person } from './people.ts'
import type { Candidate, Evidence, Proposal } from './plan.ts'
import { reasonTable, type Text } from './reasons.ts'

export type Language = keyof Text

/**
 * The waterfall of one candidate as lines of text: every field with its weight, the two values and why, and the sum. Holds
 * names: for the person who decides, not for a log.
 */
export function explainCandidate({ evidence, bits }: Pick<Candidate, 'evidence' | 'bits'>, language: Language): string {
  const said = words[language]
  const rows = evidence.map(({ field, weight, reason, incoming, existing }) => {
    const values = incoming === undefined && existing === undefined ? '' : `  [${incoming ?? '—'} | ${existing ?? '—'}]`
    return `  ${(said[field] ?? field).padEnd(14)} ${signed(weight).padStart(6)}  ${bar(weight)}  ${reason[language]}${values}`
  })
  return [...rows, `  ${said.sum.padEnd(14)} ${signed(bits).padStart(6)}  ${meaning(bits, language)}`].join('\n')
}

/** One proposal with its reasons, its warnings and the waterfalls of its candidates. */
export function explainProposal(proposal: Proposal<unknown>, language: Language): string {
  const said = words[language]
  const head = `${proposal.decision}${proposal.mustLook ? ` (${said.mustLook})` : ''}: ${proposal.reasons.map((reason) => reason[language]).join(' ')}`
  const warnings = proposal.warnings.map((warning) => `  ! ${warning[language]}`)
  const candidates = proposal.candidates.flatMap((candidate) => [
    `${said.candidate} ${candidate.id}`,
    explainCandidate(candidate, language),
  ])
  return [head, ...warnings, ...candidates].join('\n')
}

/** The evidence between any two records that are asked about, weighed in the company of all others. */
export function weighPair(
  existing: readonly Person[],
  incoming: readonly Person[],
  existingId: string,
  incomingId: string,
): Evidence[] {
  const e = existing.findIndex(({ id }) => id === existingId)
  const i = incoming.findIndex(({ id }) => id === incomingId)
  if (e < 0 || i < 0) throw new RangeError('Both records must stand in their list')
  return evidenceOf(matchPeople(existing, incoming), incoming, existing, i, e)
}

const words: Readonly<Record<Language, Readonly<Record<string, string>> & { readonly sum: string }>> = {
  nl: { sum: 'samen', mustLook: 'een mens moet kijken', candidate: 'Mogelijk is dit' },
  en: {
    sum: 'together',
    mustLook: 'a person must look',
    candidate: 'This may be',
    eckid: 'ECK iD',
    roepnaam: 'given name',
    achternaam: 'surname',
    voorvoegsel: 'prefix',
    voorletters: 'initials',
    geboortedatum: 'birth date',
    geslacht: 'sex',
    groep: 'group',
    jaargroep: 'year group',
    naam: 'name',
    soort: 'kind',
    emailadres: 'e-mail',
    aantal: 'so many',
    familie: 'family',
  },
}

const signed = (bits: number) => (bits > 0 ? `+${bits.toFixed(1)}` : bits.toFixed(1))

const bar = (bits: number) => `${bits < 0 ? '-' : '+'}`.repeat(Math.min(12, Math.round(Math.abs(bits) / 2))).padEnd(12)

/** Bits in words: 10 is about a thousand to one. */
function meaning(bits: number, language: Language): string {
  const odds = 2 ** Math.min(40, Math.abs(bits))
  const round = odds >= 1e6 ? '> 1.000.000' : String(Math.max(1, Math.round(odds)))
  if (language === 'nl')
    return bits >= 0 ? `${round} tegen 1 dat het dezelfde is` : `${round} tegen 1 dat het een ander is`
  return bits >= 0
    ? `${round.replaceAll('.', ',')} to 1 that it is the same`
    : `${round.replaceAll('.', ',')} to 1 that it is another`
}

/** Every sentence the linker can say, for the page that lists them. */
export const allReasons: readonly (Text & { readonly code: string })[] = Object.entries(reasonTable).map(
  ([code, said]) => ({ code, ...said }),
)
