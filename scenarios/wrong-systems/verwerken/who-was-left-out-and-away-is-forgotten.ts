import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een week niet in het bericht stond wordt vergeten, ook dat hij buiten moest blijven: terug van weggeweest komt hij mee.',
  violates: ['E17', 'G14'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'buiten-weg-en-terug',
  bend: {
    centrum: afterwards(['apply'], (now, _, [id]) => {
      const came = now.levering.find((one) => one.id === id)
      const keys = new Set(came?.school.leerlingen.map(({ key }) => key))
      return {
        onthouden: now.onthouden.filter(
          (one) => one.soort !== 'leerling' || one.decision !== 'niet-importeren' || keys.has(one.key),
        ),
      }
    }),
  },
})
