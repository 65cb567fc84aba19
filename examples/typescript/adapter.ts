// The EA behind the adapter, for the catalogue of stories: koppelproef run --sut module:./adapter.ts
import { type Adapter, defineAdapter, type Regel, type Toestand } from 'koppelproef/adapter'
import { Ea, type Fields, fetchSchool, type Kind, type Known, kinds, LasError, type Line } from './ea.ts'

const shown = ['key', 'eckid', 'naam', 'roepnaam', 'achternaam', 'geboortedatum']

export default function adapter(): Adapter {
  let ea = new Ea()
  let open: Record<Kind, Line[]> | undefined
  return defineAdapter({
    reset: async ({ toestand }) => {
      ea = new Ea()
      open = undefined
      for (const kind of kinds) ea.records[kind] = toestand[kind].map((one) => ({ ...one }) as Known)
    },
    importeer: async (vraag) => {
      open = undefined
      try {
        const found = await fetchSchool(vraag.leerlinggegevens, vraag)
        if (found === undefined) return { kind: 'geenwijzigingen' }
        open = ea.propose(found)
      } catch (error) {
        if (!(error instanceof LasError)) throw error
        return { kind: 'mislukt', reden: error.message, ...(error.faultcode && { faultcode: error.faultcode }) }
      }
      const { groepen, leerkrachten, leerlingen } = open
      return {
        kind: 'voorstel',
        groepen: groepen.map(lineOf),
        leerkrachten: leerkrachten.map(lineOf),
        leerlingen: leerlingen.map(lineOf),
      }
    },
    verwerk: async () => {
      if (open === undefined) return { kind: 'geweigerd', redenen: ['Er is geen import om te verwerken.'] }
      ea.apply(open)
      open = undefined
      return { kind: 'verwerkt' }
    },
    // Of what it holds no type says that a gender is one of four.
    toestand: async () => ea.records as unknown as Toestand,
  })
}

function lineOf({ came, here, isDoubt }: Line, index: number): Regel {
  const inkomend: Fields = Object.fromEntries(Object.entries(came).filter(([name]) => shown.includes(name)))
  if (isDoubt) return { ref: String(index), beslissing: 'niet-importeren', twijfel: true, inkomend }
  return here === undefined
    ? { ref: String(index), beslissing: 'nieuw', inkomend }
    : { ref: String(index), beslissing: 'bestaand', bestaand: here.id, inkomend }
}
