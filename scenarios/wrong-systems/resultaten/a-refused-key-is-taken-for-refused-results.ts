import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Elke weigering die met Client begint gaat over de resultaten; bij een verlopen sleutel worden ze allemaal apart gezet en na een nieuwe sleutel niet meer verstuurd.',
  violates: ['F19', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    centrum: (own) => ({
      ...own,
      send: async (koppeling, how) => {
        const report = await own.send(koppeling, how)
        if (report.kind !== 'gestopt' || report.oorzaak?.kind !== 'fault') return report
        const { faultcode, faultstring: tekst } = report.oorzaak
        if (faultcode !== 'Client.AutorisatieOngeldig') return report
        const due = new Set(own.resultaten().flatMap(({ id, status }) => (status === 'te-verzenden' ? [id] : [])))
        const state = own.state()
        const pupils = new Map(state.leerling.map((one) => [one.id, one]))
        const resultaat = state.resultaat.map((one) => {
          const pupil = pupils.get(one.leerling)
          if (!due.has(one.id) || pupil?.school !== koppeling || pupil.key === undefined) return one
          const { eckid } = pupil
          const apart = { op: one.genormeerdOp, faultcode, tekst, versie: one.versie, leerlingid: pupil.key }
          return { ...one, apart: { ...apart, ...(eckid !== undefined && { eckid }) } }
        })
        own.reset({ ...state, resultaat })
        return { ...report, apart: [...report.apart, ...[...due].map((id) => ({ id, faultcode, tekst }))], over: 0 }
      },
    }),
  },
})
