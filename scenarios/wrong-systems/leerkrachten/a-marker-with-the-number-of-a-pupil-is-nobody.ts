import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie nakeek wordt in één lijst van gebruikers gezocht: heeft een leerling dat nummer ook, dan gaat de uitslag zonder nakijker naar ESIS.',
  violates: ['A21', 'H08'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: () => {
    let keys: ReadonlySet<string> = new Set()
    return {
      centrum: (own) => ({
        ...own,
        send: (id, how) => {
          keys = new Set(own.state().leerling.flatMap(({ key }) => key ?? []))
          return own.send(id, how)
        },
      }),
      bericht: (bericht) => ({
        ...bericht,
        toetsafnames: bericht.toetsafnames.map((afname) => {
          const { resultaatverwerkerid, ...rest } = afname
          return resultaatverwerkerid === undefined || !keys.has(resultaatverwerkerid) ? afname : rest
        }),
      }),
    }
  },
})
