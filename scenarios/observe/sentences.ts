import type { Taal } from '../../report/language.ts'
import type { Tegenspraak } from './identify.ts'
import type { Geval, Law } from './observation.ts'
import type { WhoIsMeant } from './who-is-meant.ts'

/** One case of a broken law as a sentence that names who it is about. */
export function sentenceOf(wet: Law, { records, persoon = '' }: Geval, who: WhoIsMeant, taal: Taal): string {
  const person = who.person(persoon)
  const { plain, listed, is } = words[taal]
  const named = plain(records.map(who.record))
  const one = records.length === 1
  const nl = taal === 'nl'
  switch (wet) {
    case 'fout':
      return nl ? `${person}: het nummer staat in ${named}` : `${person}: the number stands in ${named}`
    case 'gemist': {
      const own = records.filter((id) => who.isOf(id, persoon))
      const made = records.filter((id) => !own.includes(id))
      return nl
        ? `${person}: het nummer staat in ${made.length === 1 ? 'nieuw' : 'nieuwe'} ${plain(made)}, terwijl ${plain(own)} er al was`
        : `${person}: the number stands in new ${plain(made)}, though there was ${plain(own)}`
    }
    case 'samengeklonterd': {
      const people = listed(records.flatMap(who.carriedBy).map(who.person))
      return nl ? `${named} heeft de nummers van ${people}` : `${named} has the numbers of ${people}`
    }
    case 'gesplitst':
      return nl
        ? `${person}: ${plain(records)} zijn ${records.length === 2 ? 'allebei' : 'allemaal'} in gebruik`
        : `${person}: ${plain(records)} are ${records.length === 2 ? 'both' : 'all'} in use`
    case 'onterechtGedeactiveerd':
      return nl
        ? `${person}: zit op school, en ${plain(records)} ${is(one)} niet in gebruik`
        : `${person}: is at the school, and ${plain(records)} ${is(one)} not in use`
    case 'kwijt':
      return nl ? `${named} ${is(one)} weg` : `${named} ${is(one)} gone`
  }
}

const kenmerken = {
  eckid: { nl: ['ECK iD', 'is dat'], en: ['ECK iD', 'is that'] },
  key: { nl: ['sleutel', 'is die'], en: ['key', 'is that'] },
  naam: { nl: ['naam met geboortedatum', 'is die'], en: ['name and birth date', 'are those'] },
  emailadres: { nl: ['e-mailadres', 'is dat'], en: ['e-mail address', 'is that'] },
} as const

/** `record 1: its key is that of Daan de Wit (41), its name and birth date are those of Sem de Wit (42)`. */
export const contradictionOf = ({ record, wijst }: Tegenspraak, who: WhoIsMeant, taal: Taal): string =>
  `record ${record}: ${wijst
    .map(({ kenmerk, persoon }) => {
      const [what, is] = kenmerken[kenmerk][taal]
      return taal === 'nl' ? `${what} ${is} van ${who.person(persoon)}` : `its ${what} ${is} of ${who.person(persoon)}`
    })
    .join(', ')}`

const inWords = (and: string, is: string, are: string) => {
  const listed = (texts: readonly string[]): string =>
    texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} ${and} ${texts.at(-1)}`
  return {
    listed,
    plain: (records: readonly string[]): string => `${records.length === 1 ? 'record' : 'records'} ${listed(records)}`,
    is: (one: boolean): string => (one ? is : are),
  }
}

const words = { nl: inWords('en', 'is', 'zijn'), en: inWords('and', 'is', 'are') }
