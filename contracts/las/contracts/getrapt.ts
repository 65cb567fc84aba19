import { readingOf } from '../answer.ts'
import { type Contract, type ContractVerdict, defineContract, fail, nothingWrong, pass, skip } from '../contract.ts'
import { hasData } from '../expect.ts'
import type { Las } from '../las.ts'
import { type Edit, type GroepVraag, type Operation, operations, withField, withoutField } from '../message.ts'
import { canonical, identityOf, type Persoon, type Picture, pictureOf } from '../picture.ts'
import { childNamed, textOf } from '../xml.ts'
import { everybody, vraagVan } from './getrapt-vraag.ts'
import { ongeldigBericht, refuses } from './refuses.ts'

type People = 'leerlingen' | 'leerkrachten'
const operationOf = { leerlingen: 'HaalLeerlingen', leerkrachten: 'HaalLeerkrachten' } as const

/** The persons that a getrapt request gives; none when the answer is an empty one or a fault. */
async function given(las: Las, people: People, groepen: readonly GroepVraag[]): Promise<readonly Persoon[]> {
  const operation: Operation = operationOf[people]
  const exchange = await las.ask(las.verzoek(operation, { groepen }))
  const inhoud = childNamed(readingOf(exchange.answer).payload, operations[operation].inhoud)
  return inhoud === undefined ? [] : pictureOf(inhoud)[people]
}

/** Compares who came with who should have come; only numbers are told. */
function samePeople(came: readonly Persoon[], expected: readonly Persoon[]): ContractVerdict {
  const here = new Set(came.map(identityOf))
  const there = new Set(expected.map(identityOf))
  const missing = [...there].filter((name) => !here.has(name)).length
  const extra = [...here].filter((name) => !there.has(name)).length
  if (missing + extra === 0) return pass
  return fail(`${came.length} came: ${missing} of the ${there.size} expected are missing, ${extra} are not expected.`)
}
const isIn =
  ({ soort, key }: GroepVraag) =>
  (person: Persoon) => {
    const own = person.groepen.filter((groep) => groep.soort === soort)
    return key === undefined ? own.length === 0 : own.some((groep) => groep.key === key)
  }

/** The first group of a soort that has people, as a question. */
const inhabited = (all: Picture, people: People, soort: GroepVraag['soort']): GroepVraag | undefined =>
  all.groepen.map(vraagVan).find((vraag) => vraag.soort === soort && all[people].some(isIn(vraag)))

const onlyThose = (
  id: string,
  says: string,
  people: People,
  vraag: (all: Picture) => GroepVraag | undefined,
  requirements: Contract['requirements'],
  catches: string,
): Contract =>
  defineContract({
    id,
    says,
    requirements,
    catches,
    needs: ['getrapt'],
    change: 'Select by the references that the answer itself gives each person: groep, samengestelde_groep, or none.',
    judge: async (las) => {
      const all = await las.everything()
      const asked = vraag(all)
      if (asked === undefined) return skip(`The school has no group of this kind with ${people} in it.`)
      return samePeople(await given(las, people, [asked]), all[people].filter(isIn(asked)))
    },
  })

const malformed = (id: string, says: string, operation: Operation, catches: string, breaks: Edit) =>
  refuses({
    id,
    says,
    requirements: ['uwlr-2.2/getrapt-7'],
    catches,
    needs: ['getrapt'],
    operation,
    breaks,
    codes: ongeldigBericht,
  })

export const getrapt: readonly Contract[] = [
  defineContract({
    id: 'getrapte-transfer-is-offered',
    says: 'HaalStructuur is answered with the structuur of the school.',
    requirements: ['uwlr-2.2/getrapt-1'],
    catches: 'no-getrapte-transfer',
    change: 'Offer the port prtLeerlinggegevensService-getrapt, at the same address.',
    judge: async (las) => {
      const exchange = await las.ask(las.verzoek('HaalStructuur'))
      const { fault } = readingOf(exchange.answer)
      return hasData(exchange)
        ? pass
        : fail(`HTTP ${exchange.answer.status}${fault ? ` with fault ${fault.code}` : ''}.`)
    },
  }),
  ...(['HaalStructuur', 'HaalLeerlingen', 'HaalLeerkrachten'] as const).map((operation) =>
    defineContract({
      id: `${operations[operation].antwoord.replace('_antwoord', '')}-is-about-the-same-school`,
      says: `The answer of ${operation} names the same school and year as the answer in one.`,
      requirements: ['uwlr-2.2/antwoord-4', 'uwlr-2.2/getrapt-9'],
      catches: `${operations[operation].antwoord.replace('_antwoord', '')}-of-another-school`,
      needs: ['getrapt'],
      change: 'Fill the school block of every answer from the asked school.',
      judge: async (las) => {
        const vraag = operation === 'HaalStructuur' ? {} : await everybody(las)
        const { school } = await las.picture(operation, vraag)
        const all = (await las.everything()).school
        const wrong = ['brincode', 'dependancecode', 'schooljaar'].filter(
          (name) => textOf(school, name) !== textOf(all, name),
        )
        return nothingWrong(
          wrong.map(
            (name) =>
              `${name} is ${textOf(school, name) ?? '(none)'}, in the answer in one ${textOf(all, name) ?? '(none)'}.`,
          ),
        )
      },
    }),
  ),
  defineContract({
    id: 'structuur-has-every-groep',
    says: 'structuur has the groups of the answer in one, with the same fields.',
    requirements: ['uwlr-2.2/getrapt-2', 'uwlr-2.2/getrapt-9'],
    catches: 'structuur-misses-a-groep',
    needs: ['getrapt'],
    change: 'Make the groups of both answers from one source.',
    judge: async (las) => {
      const texts = ({ groepen }: Picture) => groepen.map(canonical).sort()
      const [one, steps] = [texts(await las.everything()), texts(await las.picture('HaalStructuur'))]
      const missing = one.filter((text) => !steps.includes(text)).length
      const extra = steps.filter((text) => !one.includes(text)).length
      return missing + extra === 0
        ? pass
        : fail(`${missing} groups are missing or other in structuur, ${extra} are not in the answer in one.`)
    },
  }),
  defineContract({
    id: 'structuur-has-every-vestiging',
    says: 'structuur has the vestigingen of the answer in one.',
    requirements: ['uwlr-2.2/getrapt-2'],
    catches: 'structuur-misses-a-vestiging',
    needs: ['getrapt', 'vestigingen'],
    change: 'Make the vestigingen of both answers from one source.',
    judge: async (las) => {
      const texts = ({ vestigingen }: Picture) => vestigingen.map(canonical).sort().join()
      return texts(await las.everything()) === texts(await las.picture('HaalStructuur'))
        ? pass
        : fail('The vestigingen differ.')
    },
  }),
  ...(['leerlingen', 'leerkrachten'] as const).flatMap((people): Contract[] => [
    defineContract({
      id: `${people}-of-all-groepen-are-everybody`,
      says: `All groups together, and who is in none, give the ${people} of the answer in one.`,
      requirements: [people === 'leerlingen' ? 'uwlr-2.2/getrapt-3' : 'uwlr-2.2/getrapt-4', 'uwlr-2.2/getrapt-9'],
      catches: `${people}-without-the-last-one`,
      needs: ['getrapt'],
      change: 'Make both answers from one source.',
      judge: async (las) =>
        samePeople(await given(las, people, (await everybody(las)).groepen!), (await las.everything())[people]),
    }),
    defineContract({
      id: `${people}-are-the-same-in-both-ways`,
      says: `The fields of ${people} are those of the answer in one.`,
      requirements: ['uwlr-2.2/getrapt-9'],
      catches: `${people}-have-fewer-fields-in-steps`,
      needs: ['getrapt'],
      change: 'Write a person by one piece of code for all answers.',
      judge: async (las) => {
        const texts = new Map(
          (await las.everything())[people].map((person) => [identityOf(person), canonical(person.element)]),
        )
        const came = await given(las, people, (await everybody(las)).groepen!)
        const other = came.filter(
          (person) => texts.has(identityOf(person)) && texts.get(identityOf(person)) !== canonical(person.element),
        )
        return nothingWrong(other.map(({ place }) => `${place} has other fields.`))
      },
    }),
    onlyThose(
      `${people}-of-one-groep`,
      `Asked for one stamgroep, only its ${people} come.`,
      people,
      (all) => inhabited(all, people, 'groep'),
      [people === 'leerlingen' ? 'uwlr-2.2/getrapt-3' : 'uwlr-2.2/getrapt-4'],
      `${people}-without-groep-come-along`,
    ),
    onlyThose(
      `${people}-of-one-samengestelde-groep`,
      `Asked for one samengestelde groep, only its ${people} come.`,
      people,
      (all) => inhabited(all, people, 'samengestelde_groep'),
      [people === 'leerlingen' ? 'uwlr-2.2/getrapt-3' : 'uwlr-2.2/getrapt-4'],
      `samengestelde-groep-without-${people}`,
    ),
    onlyThose(
      `${people}-without-groep`,
      `A groep without key gives the ${people} who are in no stamgroep.`,
      people,
      () => ({ soort: 'groep' }),
      ['uwlr-2.2/getrapt-5'],
      `${people}-without-groep-are-too-many`,
    ),
    onlyThose(
      `${people}-without-samengestelde-groep`,
      `A samengestelde_groep without key gives the ${people} who are in no such group.`,
      people,
      () => ({ soort: 'samengestelde_groep' }),
      ['uwlr-2.2/getrapt-5'],
      `${people}-without-samengestelde-groep-are-nobody`,
    ),
    defineContract({
      id: `unknown-groep-has-no-${people}`,
      says: `A group that does not exist gives no ${people} of other groups.`,
      requirements: ['uwlr-2.2/getrapt-8'],
      catches: `unknown-groep-means-no-groep-for-${people}`,
      needs: ['getrapt'],
      change: 'Answer geengegevens, or a fault, for a group that is not there.',
      judge: async (las) => {
        const came = await given(las, people, [{ soort: 'groep', key: 'koppelproef-no-such-groep' }])
        return came.length === 0 ? pass : fail(`${came.length} ${people} came.`)
      },
    }),
    malformed(
      `${people}-request-without-groepen-is-refused`,
      `A ${people}_verzoek without groepen is an OngeldigBericht.`,
      operationOf[people],
      `${people}-without-groepen-are-everybody`,
      withoutField('groepen'),
    ),
    malformed(
      `${people}-request-with-empty-groepen-is-refused`,
      `A ${people}_verzoek with empty groepen is an OngeldigBericht.`,
      operationOf[people],
      `empty-groepen-have-all-${people}`,
      (xml) => xml.replace(/<lg:groepen>.*<\/lg:groepen>/, '<lg:groepen/>'),
    ),
    malformed(
      `${people}-request-with-an-empty-key-is-refused`,
      `A group with an empty key in a ${people}_verzoek is an OngeldigBericht: who is in no group is asked without key.`,
      operationOf[people],
      `empty-key-means-no-groep-for-${people}`,
      (xml) => xml.replace('<lg:groep/>', '<lg:groep key=""/>'),
    ),
  ]),
  defineContract({
    id: 'leerling-in-two-groepen-comes-once',
    says: 'A pupil of two groups that are both asked for comes once.',
    requirements: ['uwlr-2.2/getrapt-6'],
    catches: 'leerling-for-each-of-their-groepen',
    needs: ['getrapt'],
    change: 'Collect the pupils of all asked groups, then send each once.',
    judge: async (las) => {
      const { leerlingen } = await las.everything()
      const both = leerlingen.find(({ groepen }) => groepen.length > 1)
      if (both === undefined) return skip('No pupil of this school is in two groups.')
      const asked = both.groepen.map(({ soort, key }) => ({ soort, ...(key !== undefined && { key }) }))
      const times = (await given(las, 'leerlingen', asked)).filter(
        (person) => identityOf(person) === identityOf(both),
      ).length
      return times === 1 ? pass : fail(`The pupil came ${times} times.`)
    },
  }),
  defineContract({
    id: 'order-of-groepen-does-not-matter',
    says: 'The same groups in another order give the same pupils.',
    requirements: ['uwlr-2.2/getrapt-3'],
    catches: 'only-the-first-kind-of-groepen-counts',
    needs: ['getrapt'],
    change: 'groep and samengestelde_groep may stand in any order: read the list as it stands.',
    judge: async (las) => {
      const { groepen } = await las.everything()
      const asked = (['groep', 'samengestelde_groep'] as const).map((soort) =>
        groepen.map(vraagVan).find((vraag) => vraag.soort === soort),
      )
      const both = asked.filter((vraag) => vraag !== undefined)
      if (both.length < 2) return skip('The school does not have groups of both kinds.')
      return samePeople(await given(las, 'leerlingen', [...both].reverse()), await given(las, 'leerlingen', both))
    },
  }),
  refuses({
    id: 'structuur-without-schooljaar-is-refused',
    says: 'A structuur_verzoek without schooljaar is an OngeldigBericht.',
    requirements: ['uwlr-2.2/verzoek-3'],
    catches: 'structuur-without-schooljaar',
    needs: ['getrapt'],
    operation: 'HaalStructuur',
    breaks: withoutField('schooljaar'),
    codes: ongeldigBericht,
  }),
  refuses({
    id: 'structuur-of-an-unknown-school-is-refused',
    says: 'A structuur_verzoek for a school that does not exist blames the caller.',
    requirements: ['uwlr-2.2/verzoek-8'],
    catches: 'structuur-of-any-school',
    needs: ['getrapt'],
    operation: 'HaalStructuur',
    breaks: withField('brincode', '00ZZ'),
    codes: ['Client.AutorisatieOngeldig'],
  }),
]
