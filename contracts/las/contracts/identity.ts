import { type Contract, contractsBy, defineContract, fail, nothingWrong, pass, skip } from '../contract.ts'
import { identityOf, type Persoon, type Picture, type Verwijzing } from '../picture.ts'
import type { XmlElement } from '../xml.ts'

type Named = { readonly place: string; readonly value: string | undefined }

/** Says where a value comes again, by place only. */
function twice(named: readonly Named[], what: string): string[] {
  const seen = new Map<string, string>()
  return named.flatMap(({ place, value }) => {
    if (value === undefined) return []
    const earlier = seen.get(value)
    seen.set(value, earlier ?? place)
    return earlier === undefined ? [] : [`${place} has the ${what} of ${earlier}.`]
  })
}
const placed = (elements: readonly XmlElement[]): Named[] =>
  elements.map(({ name, attributes }, index) => ({ place: `${name} ${index + 1}`, value: attributes.key }))
const by = (what: 'key' | 'eckid', people: readonly Persoon[]): Named[] =>
  people.map((person) => ({ place: person.place, value: person[what] }))

const unique = contractsBy((_id: string, find: (picture: Picture) => string[]) => ({
  change:
    'Two records share an identifier that belongs to one: find them in the LAS and part them before they are sent.',
  judge: async (las) => nothingWrong(find(await las.everything())),
}))

const keysOf = (elements: readonly XmlElement[], name?: string) =>
  new Set(
    elements.filter((element) => name === undefined || element.name === name).map(({ attributes }) => attributes.key),
  )

/** References of a soort that point at nothing in the answer. */
function dangling(people: readonly Persoon[], soort: Verwijzing['soort'], { groepen }: Picture): string[] {
  const known = keysOf(groepen, soort)
  return people.flatMap(({ place, groepen: own }) =>
    own
      .filter((verwijzing) => verwijzing.soort === soort && !known.has(verwijzing.key))
      .map(() => `${place} names a ${soort} that is not in the answer.`),
  )
}
const refers = contractsBy((_id: string, find: (picture: Picture) => string[]) => ({
  change: 'Send every group and vestiging that somebody refers to, or leave the reference out.',
  judge: async (las) => nothingWrong(find(await las.everything())),
}))

export const identity: readonly Contract[] = [
  unique(
    'leerling-keys-are-unique',
    'No two pupils have the same key.',
    'uwlr-2.2/sleutel-1',
    'two-leerlingen-one-key',
    ({ leerlingen }) => twice(by('key', leerlingen), 'key'),
  ),
  unique(
    'leerling-eckids-are-unique',
    'No two pupils have the same eckid.',
    'uwlr-2.2/sleutel-2',
    'two-leerlingen-one-eckid',
    ({ leerlingen }) => twice(by('eckid', leerlingen), 'eckid'),
  ),
  unique(
    'leerkracht-keys-are-unique',
    'No two teachers have the same key.',
    'uwlr-2.2/sleutel-1',
    'two-leerkrachten-one-key',
    ({ leerkrachten }) => twice(by('key', leerkrachten), 'key'),
  ),
  unique(
    'leerkracht-eckids-are-unique',
    'No two teachers have the same eckid.',
    'uwlr-2.2/sleutel-2',
    'two-leerkrachten-one-eckid',
    ({ leerkrachten }) => twice(by('eckid', leerkrachten), 'eckid'),
  ),
  unique(
    'groep-keys-are-unique',
    'No two groups have the same key, stamgroepen and samengestelde groepen together.',
    'uwlr-2.2/sleutel-3',
    'two-groepen-one-key',
    ({ groepen }) => twice(placed(groepen), 'key'),
  ),
  unique(
    'vestiging-keys-are-unique',
    'No two vestigingen have the same key.',
    'uwlr-2.2/sleutel-4',
    'two-vestigingen-one-key',
    ({ vestigingen }) => twice(placed(vestigingen), 'key'),
  ),

  refers(
    'leerling-is-in-a-known-groep',
    'The stamgroep of every pupil is in the answer.',
    'uwlr-2.2/sleutel-5',
    'leerling-in-a-groep-that-is-not-sent',
    (all) => dangling(all.leerlingen, 'groep', all),
  ),
  refers(
    'leerling-is-in-known-samengestelde-groepen',
    'The samengestelde groepen of every pupil are in the answer.',
    'uwlr-2.2/sleutel-5',
    'leerling-in-a-hidden-samengestelde-groep',
    (all) => dangling(all.leerlingen, 'samengestelde_groep', all),
  ),
  refers(
    'leerling-is-at-a-known-vestiging',
    'The vestiging of every pupil is in the answer.',
    'uwlr-2.2/sleutel-5',
    'leerling-at-a-vestiging-that-is-not-sent',
    ({ leerlingen, vestigingen }) => {
      const known = keysOf(vestigingen)
      return leerlingen
        .filter(({ vestiging }) => vestiging !== undefined && !known.has(vestiging))
        .map(({ place }) => `${place} names a vestiging that is not in the answer.`)
    },
  ),
  refers(
    'leerkracht-has-known-groepen',
    'The stamgroepen of every teacher are in the answer.',
    'uwlr-2.2/sleutel-6',
    'leerkracht-of-a-groep-that-is-not-sent',
    (all) => dangling(all.leerkrachten, 'groep', all),
  ),
  refers(
    'leerkracht-has-known-samengestelde-groepen',
    'The samengestelde groepen of every teacher are in the answer.',
    'uwlr-2.2/sleutel-6',
    'leerkracht-of-a-hidden-samengestelde-groep',
    (all) => dangling(all.leerkrachten, 'samengestelde_groep', all),
  ),

  defineContract({
    id: 'everybody-can-be-told-apart',
    says: 'Every pupil and teacher has a key, or in 2.3 an eckid.',
    requirements: ['uwlr-2.2/sleutel-11', 'uwlr-2.3/versie-1'],
    catches: 'leerling-without-identity',
    change: 'Send the key of every person; from 2.3 on the eckid, and the key of who has none.',
    judge: async (las) => {
      const { leerlingen, leerkrachten } = await las.everything()
      const nameless = ({ key, eckid }: Persoon) => !key && (las.target.version === '2.2' || !eckid)
      return nothingWrong(
        [...leerlingen, ...leerkrachten].filter(nameless).map(({ place }) => `${place} has no identifier.`),
      )
    },
  }),
  defineContract({
    id: 'keys-stay-the-same',
    says: 'Asked again, the same persons have the same keys.',
    requirements: ['uwlr-2.2/sleutel-7'],
    catches: 'new-keys-in-every-answer',
    change: 'Store the key with the person once; do not make it for each answer.',
    judge: async (las) => {
      const names = ({ leerlingen, leerkrachten }: Picture) => new Set([...leerlingen, ...leerkrachten].map(identityOf))
      const before = names(await las.everything())
      const again = names(await las.picture('HaalLeerlinggegevens', {}, 'again'))
      const lost = [...before].filter((name) => !again.has(name)).length
      return lost === 0 ? pass : fail(`${lost} of ${before.size} keys were not in the second answer.`)
    },
  }),
  defineContract({
    id: 'keys-are-no-dummies',
    says: 'No key starts with #, which marks a key that will not last.',
    requirements: ['uwlr-2.2/sleutel-8'],
    catches: 'dummy-key',
    change: 'Give out lasting keys; a key with # comes from an export in which the LAS had none.',
    judge: async (las) => {
      const { leerlingen, leerkrachten } = await las.everything()
      return nothingWrong(
        [...leerlingen, ...leerkrachten]
          .filter(({ key }) => key?.startsWith('#'))
          .map(({ place }) => `The key of ${place} starts with #.`),
      )
    },
  }),
  defineContract({
    id: 'eckids-have-the-form-of-an-eckid',
    says: 'Every eckid is an address of Nummervoorziening that ends in 128 hexadecimal digits.',
    requirements: ['uwlr-2.2/sleutel-9'],
    catches: 'eckid-that-is-a-number',
    change: 'Send the ECK iD as Nummervoorziening gave it, or no eckid.',
    judge: async (las) => {
      const { leerlingen, leerkrachten } = await las.everything()
      const all = [...leerlingen, ...leerkrachten].filter(({ eckid }) => eckid !== undefined)
      if (all.length === 0) return skip('Nobody in the answer has an eckid.')
      return nothingWrong(
        all
          .filter(({ eckid = '' }) => !/^https:\/\/ketenid\.nl\/\w+\/[0-9a-f]{128}$/.test(eckid))
          .map(({ place }) => `The eckid of ${place} has another form.`),
      )
    },
  }),
  defineContract({
    id: 'keys-have-no-space-around-them',
    says: 'No key begins or ends with white space.',
    requirements: ['uwlr-2.2/sleutel-10'],
    catches: 'key-with-a-space',
    change: 'Strip the keys before they are sent for the first time; later they may not change any more.',
    judge: async (las) => {
      const { leerlingen, leerkrachten } = await las.everything()
      return nothingWrong(
        [...leerlingen, ...leerkrachten]
          .filter(({ key }) => key !== undefined && key !== key.trim())
          .map(({ place }) => `The key of ${place} has white space around it.`),
      )
    },
  }),
]
