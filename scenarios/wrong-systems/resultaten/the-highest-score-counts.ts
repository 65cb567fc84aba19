import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wordt dezelfde toets nog eens genormeerd, dan telt de hoogste score, alsof het een herkansing is; een te hoog ingevoerde score is niet te verbeteren.',
  violates: ['H04', 'H05'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: (afname) => {
        const { uitslag } = afname
        const better = own
          .state()
          .resultaat.find(
            ({ leerling, resultaat }) =>
              leerling === afname.leerling &&
              resultaat.toetscode === afname.toets.toetscode.waarde &&
              resultaat.toetsonderdeelcode === afname.toetsonderdeelcode &&
              resultaat.afnamedatum === afname.afnamedatum &&
              resultaat.uitslag.kind === 'score' &&
              uitslag.kind === 'score' &&
              resultaat.uitslag.score > uitslag.score,
          )
        return better === undefined ? own.normeer(afname) : { kind: 'ok', resultaat: better }
      },
    }),
  },
})
