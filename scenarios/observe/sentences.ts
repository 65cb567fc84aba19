import type { Tegenspraak } from './identify.ts'
import type { Geval, Law } from './observation.ts'
import type { WhoIsMeant } from './who-is-meant.ts'

/** One case of a broken law as a sentence that names who it is about. */
export function sentenceOf(wet: Law, { records, persoon = '' }: Geval, who: WhoIsMeant): string {
  const person = who.person(persoon)
  switch (wet) {
    case 'fout':
      return `${person}: the number stands in ${named(records, who)}`
    case 'gemist': {
      const own = records.filter((id) => who.isOf(id, persoon))
      const made = records.filter((id) => !own.includes(id))
      return `${person}: the number stands in new ${plain(made)}, though there was ${plain(own)}`
    }
    case 'samengeklonterd':
      return `${named(records, who)} has the numbers of ${listed(records.flatMap(who.carriedBy).map(who.person))}`
    case 'gesplitst':
      return `${person}: ${plain(records)} are ${records.length === 2 ? 'both' : 'all'} in use`
    case 'onterechtGedeactiveerd':
      return `${person}: is at the school, and ${plain(records)} ${records.length === 1 ? 'is' : 'are'} not in use`
    case 'kwijt':
      return `${named(records, who)} ${records.length === 1 ? 'is' : 'are'} gone`
  }
}

const kenmerken = {
  eckid: ['ECK iD', 'is'],
  key: ['key', 'is'],
  naam: ['name and birth date', 'are'],
  emailadres: ['e-mail address', 'is'],
} as const

/** `record 1: its key is that of Daan de Wit (41), its name and birth date are those of Sem de Wit (42)`. */
export const contradictionOf = ({ record, wijst }: Tegenspraak, who: WhoIsMeant): string =>
  `record ${record}: ${wijst
    .map(({ kenmerk, persoon }) => {
      const [what, verb] = kenmerken[kenmerk]
      return `its ${what} ${verb} ${verb === 'is' ? 'that' : 'those'} of ${who.person(persoon)}`
    })
    .join(', ')}`

const named = (records: readonly string[], who: WhoIsMeant): string => plain(records.map(who.record))

const plain = (records: readonly string[]): string =>
  `${records.length === 1 ? 'record' : 'records'} ${listed(records)}`

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
