import { childNamed, childrenNamed, type XmlElement } from '../../las/xml.ts'
import { type Check, each, type Watched } from '../check.ts'
import type { Message } from '../exchange.ts'

const of = ({ messages }: Watched, name: string) => messages.filter(({ operation }) => operation?.name === name)
const partRequests = (watched: Watched) => [...of(watched, 'HaalLeerlingen'), ...of(watched, 'HaalLeerkrachten')]

/** The last structuur that was heard before a message. */
const structuurBefore = (watched: Watched, { seen }: Message): Message | undefined =>
  of(watched, 'HaalStructuur').findLast(
    (one) => one.seen.number < seen.number && one.answered.kind === 'gegevens' && one.answered.heard,
  )

const nameOf = ({ name, attributes }: XmlElement) => JSON.stringify([name, attributes.key])
const asked = ({ payload }: Message) => childNamed(payload, 'groepen')?.children ?? []
const given = (structuur: Message | undefined) => childNamed(structuur?.answered.content, 'groepen')?.children ?? []
const kind = 'request for the pupils or teachers of groups'

export const staged: readonly Check[] = [
  {
    id: 'staged-import-begins-with-the-structuur',
    level: 'must',
    says: 'HaalLeerlingen and HaalLeerkrachten follow a HaalStructuur that was answered.',
    source: 'Standard, getrapte overdracht: three steps',
    change: 'Fetch the structuur first; the other two answers refer to its groups.',
    judge: (watched) =>
      each(partRequests(watched), kind, (message) =>
        structuurBefore(watched, message) ? undefined : `${message.operation?.name} came without a structuur before it`,
      ),
  },
  {
    id: 'staged-import-asks-for-groups-that-exist',
    level: 'must',
    says: 'Groups are asked for by the keys of the structuur, byte for byte, each kind under its own name.',
    source: 'XSD groepen',
    change: 'Send each key as it came, and a samengestelde groep as samengestelde_groep.',
    judge: (watched) =>
      each(partRequests(watched), kind, (message) => {
        const known = new Set(given(structuurBefore(watched, message)).map(nameOf))
        const strange = asked(message).filter(
          (groep) => groep.attributes.key !== undefined && !known.has(nameOf(groep)),
        )
        return strange.length === 0 ? undefined : `${strange.length} of the groups asked for are not in the structuur`
      }),
  },
  {
    id: 'staged-import-asks-for-every-group',
    level: 'should',
    says: 'To have the whole school every group of the structuur is asked for.',
    source: 'XSD annotation of the getrapte requests',
    change: 'Name all groups of the structuur, in one request or in several.',
    judge: (watched) =>
      each(
        of(watched, 'HaalStructuur').filter(({ answered }) => answered.kind === 'gegevens' && answered.heard),
        'structuur',
        (structuur) => {
          const later = of(watched, 'HaalLeerlingen').filter(
            (message) => structuurBefore(watched, message) === structuur,
          )
          const names = new Set(later.flatMap(asked).map(nameOf))
          const stamgroepen = childrenNamed(childNamed(structuur.answered.content, 'groepen'), 'groep')
          const missed = stamgroepen.filter((groep) => !names.has(nameOf(groep)))
          return missed.length === 0
            ? undefined
            : `${missed.length} of ${stamgroepen.length} groups were never asked for`
        },
      ),
  },
  {
    id: 'staged-import-asks-for-pupils-without-a-group',
    level: 'should',
    says: 'Pupils without a stamgroep are asked for with a groep without key.',
    source: 'XSD annotation of groep in the request',
    change: 'Add <groep/> to the groups of HaalLeerlingen.',
    judge: (watched) => {
      const messages = of(watched, 'HaalLeerlingen')
      if (messages.length === 0) return { kind: 'skip', reason: `No ${kind} came.` }
      return messages.flatMap(asked).some(({ name, attributes }) => name === 'groep' && attributes.key === undefined)
        ? { kind: 'pass', exchanges: messages.map(({ seen }) => seen.number) }
        : {
            kind: 'fail',
            came: 'No request asked for pupils who are in no group.',
            exchanges: messages.map(({ seen }) => seen.number),
          }
    },
  },
]
