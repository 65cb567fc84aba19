import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wordt een resultaat opnieuw genormeerd zonder norm, dan blijft die van de vorige score staan: het kind heeft een I bij een score die dat niet meer is.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'verbeterd-en-geen-letter-meer',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const earlier = own
          .state()
          .resultaat.find(
            ({ leerling, resultaat }) =>
              leerling === afname.leerling &&
              resultaat.toetscode === afname.toets.toetscode.waarde &&
              resultaat.afnamedatum === afname.afnamedatum &&
              resultaat.toetsonderdeelcode === afname.toetsonderdeelcode,
          )
        const norm = afname.norm ?? earlier?.norm
        return own.normeer(norm === undefined ? afname : { ...afname, norm })
      },
    }),
  },
})
