import { type Contract, defineContract, nothingWrong, skip } from '../contract.ts'
import type { Las } from '../las.ts'
import { fieldOf, type Persoon } from '../picture.ts'
import type { RequirementId } from '../requirements.ts'
import { textOf } from '../xml.ts'

const nameFields = ['achternaam', 'voorvoegsel', 'voornamen', 'roepnaam'] as const

const everyone = async (las: Las): Promise<readonly Persoon[]> => {
  const { leerlingen, leerkrachten } = await las.everything()
  return [...leerlingen, ...leerkrachten]
}

/** A contract about the names of everybody: places and field names are told, never the name. */
const names = (rule: {
  id: string
  says: string
  requirement: RequirementId
  catches: string
  change: string
  wrong: (name: string, field: string) => boolean
}): Contract =>
  defineContract({
    ...rule,
    requirements: [rule.requirement],
    judge: async (las) =>
      nothingWrong(
        (await everyone(las)).flatMap((person) =>
          nameFields
            .filter((field) => rule.wrong(fieldOf(person, field) ?? '', field))
            .map((field) => `${person.place}: ${field}.`),
        ),
      ),
  })

export const fields: readonly Contract[] = [
  names({
    id: 'names-are-not-damaged',
    says: 'No name shows the traces of a wrong encoding.',
    requirement: 'uwlr-2.2/naam-1',
    catches: 'twice-encoded-names',
    change: 'Somewhere UTF-8 is read as another encoding; find where, and repair what was stored.',
    wrong: (name) => /\uFFFD|[\u00c2\u00c3][\u0080-\u00bf]|&(#\d+|\w+);|\w\?\w/.test(name),
  }),
  names({
    id: 'names-have-no-hidden-space',
    says: 'Names have no white space at the ends, and no characters that nobody sees.',
    requirement: 'uwlr-2.2/naam-2',
    catches: 'trailing-space-in-names',
    change: 'Strip white space, no-break spaces and zero-width characters from names when they are typed in.',
    wrong: (name) => name !== name.trim() || /[\u00a0\u200b-\u200d\u2060\ufeff\t\n]| {2}/.test(name),
  }),
  names({
    id: 'voorvoegsel-has-its-own-field',
    says: 'An achternaam does not begin with a voorvoegsel.',
    requirement: 'uwlr-2.2/naam-3',
    catches: 'voorvoegsel-in-achternaam',
    change: 'Send "van der" in voorvoegsel and only "Berg" in achternaam.',
    wrong: (name, field) => field === 'achternaam' && /^(van|de|der|den|het|ter|ten|'t|van de[rn]?) /i.test(name),
  }),
  names({
    id: 'achternaam-is-a-name',
    says: 'An achternaam has a letter in it.',
    requirement: 'uwlr-2.2/naam-4',
    catches: 'dash-for-achternaam',
    change: 'Leave achternaam out when somebody has none, and send roepnaam.',
    wrong: (name, field) => field === 'achternaam' && name !== '' && !/\p{L}/u.test(name),
  }),
  defineContract({
    id: 'geboortedatum-is-plausible',
    says: 'Every pupil was born between 30 years ago and today.',
    requirements: ['uwlr-2.2/veld-1'],
    catches: 'born-in-the-future',
    change: 'Check the dates that are named; a default date such as 1900-01-01 is better left out.',
    judge: async (las) => {
      const { leerlingen } = await las.everything()
      const dated = leerlingen.filter((leerling) => fieldOf(leerling, 'geboortedatum') !== undefined)
      if (dated.length === 0) return skip('No pupil has a geboortedatum.')
      const now = new Date(las.now())
      const year = (text: string) => Number(text.trim().slice(0, 4))
      const wrong = dated.filter((leerling) => {
        const born = fieldOf(leerling, 'geboortedatum')!
        return born.trim().slice(0, 10) > now.toISOString().slice(0, 10) || year(born) < now.getUTCFullYear() - 30
      })
      return nothingWrong(wrong.map(({ place }) => `${place}.`))
    },
  }),
  defineContract({
    id: 'leerling-has-a-jaargroep-of-their-own',
    says: 'No pupil has jaargroep C, which is for groups that combine years.',
    requirements: ['uwlr-2.2/veld-2'],
    catches: 'leerling-in-jaargroep-c',
    change: 'Send the year of the pupil; only the group is C.',
    judge: async (las) =>
      nothingWrong(
        (await las.everything()).leerlingen
          .filter((leerling) => fieldOf(leerling, 'jaargroep') === 'C')
          .map(({ place }) => `${place}.`),
      ),
  }),
  defineContract({
    id: 'no-whole-bsn-is-sent',
    says: 'No pupil comes with a whole bsn, sofinummer or onderwijsnummer.',
    requirements: ['uwlr-2.2/veld-3'],
    catches: 'bsn-in-the-clear',
    change: 'Leave these numbers out; the last four digits (bsn_ondwnr-4) are what the LVS-set asks.',
    judge: async (las) => {
      const wrong = (await las.everything()).leerlingen.flatMap((leerling) =>
        ['bsn', 'sofinummer', 'onderwijsnummer']
          .filter((field) => fieldOf(leerling, field) !== undefined)
          .map((field) => `${leerling.place} has a ${field}.`),
      )
      return nothingWrong(wrong)
    },
  }),
  defineContract({
    id: 'emailadres-is-one-address',
    says: 'An emailadres is one address, with one @.',
    requirements: ['uwlr-2.2/veld-4'],
    catches: 'two-addresses-in-one-field',
    change: 'Check the address when it is typed in; leave it out when there is none.',
    judge: async (las) => {
      const all = (await everyone(las)).filter((person) => fieldOf(person, 'emailadres') !== undefined)
      if (all.length === 0) return skip('Nobody in the answer has an emailadres.')
      return nothingWrong(
        all
          .filter((person) => !/^[^\s@;,]+@[^\s@;,]+$/.test(fieldOf(person, 'emailadres')!))
          .map(({ place }) => `${place}.`),
      )
    },
  }),
  defineContract({
    id: 'groepen-can-be-told-apart',
    says: 'Stamgroepen of one jaargroep do not have the same naam.',
    requirements: ['uwlr-2.2/veld-5'],
    catches: 'two-groepen-one-naam',
    change: 'Give the groups names of their own, such as 8A and 8B.',
    judge: async (las) => {
      const seen = new Set<string>()
      const wrong = (await las.everything()).groepen.flatMap((groep, index) => {
        const name = `${groep.name} ${textOf(groep, 'jaargroep') ?? ''} ${textOf(groep, 'naam')?.trim().toLowerCase()}`
        const again = groep.name === 'groep' && seen.has(name)
        seen.add(name)
        return again ? [`${groep.name} ${index + 1} has the naam of an earlier one.`] : []
      })
      return nothingWrong(wrong)
    },
  }),
]
