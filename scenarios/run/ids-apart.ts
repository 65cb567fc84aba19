import type { Antwoord, Call, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'

type Of = 'groep' | 'leerkracht' | 'leerling' | 'resultaat'

/**
 * The same system, of which no two records have one id. Many a system numbers each kind by itself: pupil 1, teacher 1. The kind that was
 * seen later is told with its kind before it, `leerkracht 1`, and asked about by its own id.
 */
export function idsApart(system: OpenSystem): OpenSystem {
  let ids = createIds()
  return aroundCalls(system, async (call, ask, question) => {
    if (call === 'reset') ids = createIds()
    if (call === 'reset' || call === 'voegSchoolToe') {
      ids.told((question as { readonly toestand: Toestand }).toestand)
      return ask()
    }
    return toldBy(ids, call, await ask(askedOf(ids, question)))
  })
}

type Ids = ReturnType<typeof createIds>

function createIds() {
  /** Of which kind each id is that is told as it is. */
  const plain = new Map<string, Of>()
  /** Own ids, by what they are told as. */
  const own = new Map<string, string>()
  const told = (of: Of, id: string): string => {
    const first = plain.get(id) ?? of
    plain.set(id, first)
    if (first === of) return id
    own.set(`${of} ${id}`, id)
    return `${of} ${id}`
  }
  return {
    tell: told,
    asked: (id: string): string => own.get(id) ?? id,
    told: (toestand: Toestand): Toestand => {
      const { groepen, leerkrachten, leerlingen, resultaten } = toestand
      const person = <One extends { readonly id: string; readonly groepen?: readonly string[] }>(
        of: Of,
        one: One,
      ): One => ({
        ...one,
        id: told(of, one.id),
        ...(one.groepen && { groepen: one.groepen.map((id) => told('groep', id)) }),
      })
      return {
        ...toestand,
        groepen: groepen.map((one) => ({ ...one, id: told('groep', one.id) })),
        leerkrachten: leerkrachten.map((one) => person('leerkracht', one)),
        leerlingen: leerlingen.map((one) => person('leerling', one)),
        ...(resultaten && {
          resultaten: resultaten.map((one) => ({
            ...one,
            id: told('resultaat', one.id),
            leerling: told('leerling', one.leerling),
            ...(one.verwerker !== undefined && { verwerker: told('leerkracht', one.verwerker) }),
          })),
        }),
      }
    },
  }
}

/** Fields of a question that hold the id of a record. */
const pointing = ['met', 'blijft', 'verdwijnt', 'leerling', 'verwerker', 'resultaat', 'naar'] as const

function askedOf({ asked }: Ids, question: unknown): unknown {
  if (typeof question !== 'object' || question === null) return question
  const fields = question as Readonly<Record<string, unknown>>
  const ours = pointing.filter((field) => typeof fields[field] === 'string')
  return { ...fields, ...Object.fromEntries(ours.map((field) => [field, asked(fields[field] as string)])) }
}

function toldBy({ tell, told }: Ids, call: Call, answer: unknown): unknown {
  switch (call) {
    case 'toestand':
      return told(answer as Toestand)
    case 'importeer': {
      const said = answer as Antwoord<'importeer'>
      if (said.kind !== 'voorstel') return said
      const lines = (of: Of, regels: readonly Regel[]) =>
        regels.map((regel) => ({
          ...regel,
          ...(regel.bestaand !== undefined && { bestaand: tell(of, regel.bestaand) }),
          ...(regel.kandidaten && { kandidaten: regel.kandidaten.map((id) => tell(of, id)) }),
        }))
      const { groepen, leerkrachten, leerlingen } = said
      return {
        ...said,
        groepen: lines('groep', groepen),
        leerkrachten: lines('leerkracht', leerkrachten),
        leerlingen: lines('leerling', leerlingen),
      }
    }
    case 'postbus':
      return (answer as Antwoord<'postbus'>).map((one) => ({ ...one, leerkracht: tell('leerkracht', one.leerkracht) }))
    case 'normeer': {
      const said = answer as Antwoord<'normeer'>
      return 'id' in said ? { ...said, id: tell('resultaat', said.id) } : said
    }
    case 'verstuur': {
      const said = answer as Antwoord<'verstuur'>
      const geweigerd = said.geweigerd?.map((one) => ({ ...one, resultaat: tell('resultaat', one.resultaat) }))
      return { ...said, ...(geweigerd && { geweigerd }) }
    }
    default:
      return answer
  }
}
