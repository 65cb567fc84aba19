import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand aan een gedeactiveerd record gekoppeld wordt blijft gedeactiveerd.',
  violates: ['A28', 'G19'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'met-de-hand-aan-wie-weg-was',
  bend: {
    applied: storesLeerling((row, before, _, { after }) => {
      const chosen = after.import.at(-1)?.keuzes ?? {}
      const isChosen = Object.values(chosen).some((keuze) => keuze.decision === 'bestaand' && keuze.id === row.id)
      return isChosen && before?.actief === false ? inactive(row) : row
    }),
  },
})
