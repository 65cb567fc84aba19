import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een kind heeft van een toets één uitslag. Wie er een naar hem verplaatst, vervangt die van een andere dag: die van hemzelf.',
  violates: ['H04', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'toets-bij-het-verkeerde-kind',
  bend: {
    centrum: (own) => ({
      ...own,
      moveResultaat: (id, naar) => {
        const moved = own.state().resultaat.find((one) => one.id === id)
        const outcome = own.moveResultaat(id, naar)
        if (outcome.kind !== 'ok' || moved === undefined) return outcome
        const { toetscode, afnamedatum } = moved.resultaat
        const now = own.state()
        const stays = now.resultaat.filter(
          ({ leerling, resultaat }) =>
            leerling !== naar || resultaat.toetscode !== toetscode || resultaat.afnamedatum === afnamedatum,
        )
        own.reset({ ...now, resultaat: stays })
        return outcome
      },
    }),
  },
})
