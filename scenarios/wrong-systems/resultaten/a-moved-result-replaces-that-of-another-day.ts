import { onMoving } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een kind heeft van een toets één uitslag. Wie er een naar hem verplaatst, vervangt die van een andere dag: die van hemzelf.',
  violates: ['H04', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'toets-bij-het-verkeerde-kind',
  bend: onMoving((results, { resultaat: { toetscode, afnamedatum } }, naar) =>
    results.filter(
      ({ leerling, resultaat }) =>
        leerling !== naar || resultaat.toetscode !== toetscode || resultaat.afnamedatum === afnamedatum,
    ),
  ),
})
