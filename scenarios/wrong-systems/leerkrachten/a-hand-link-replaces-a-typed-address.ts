import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Koppelt iemand een leerkracht met de hand, dan wordt de kaart opnieuw gevuld, ook het adres dat een mens eerder typte. Zij kan niet meer inloggen.',
  violates: ['E07', 'E18'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'getypt-adres-blijft',
  bend: {
    applied: storesLeerkracht((row, was, came, { before }) => {
      const chosen = before.import.flatMap(({ status, keuzes }) => (status === 'controle' ? Object.values(keuzes) : []))
      const isByHand = chosen.some((keuze) => keuze.decision === 'bestaand' && keuze.id === row.id)
      return was?.emailGetypt && came?.emailadres && isByHand ? { ...row, emailadres: came.emailadres } : row
    }),
  },
})
