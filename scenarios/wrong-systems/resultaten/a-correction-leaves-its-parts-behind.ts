import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij een verbeterde uitslag gaat alleen het geheel opnieuw naar ESIS: daar staan de onderdelen van de eerste keer onder de score van de tweede.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'leerlingen-achter-de-balie',
  bend: () =>
    holding((held) => ({
      client: (client) => ({
        ...client,
        brengLeerresultaten: (bericht) => {
          const again = new Set((held()?.state().resultaat ?? []).flatMap(({ id, versie }) => (versie > 1 ? [id] : [])))
          const toetsafnames = bericht.toetsafnames.map((afname) => ({
            ...afname,
            resultaten: afname.resultaten.filter(
              ({ key, toetsonderdeelcode }) => toetsonderdeelcode === undefined || !again.has(key),
            ),
          }))
          return client.brengLeerresultaten({ ...bericht, toetsafnames })
        },
      }),
    })),
})
