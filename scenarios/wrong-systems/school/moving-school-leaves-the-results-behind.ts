import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie naar een andere school verhuist neemt zijn gegevens mee, maar resultaten horen bij de school waar ze zijn gemaakt en worden daar opgeruimd.',
  violates: ['F13', 'F11'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'twee-vestigingen-door-het-jaar',
  bend: {
    centrum: afterwards(['apply'], (now, before) => {
      const was = new Map(before.leerling.map(({ id, school }) => [id, school]))
      const moved = new Set(
        now.leerling.flatMap(({ id, school }) => (was.has(id) && was.get(id) !== school ? [id] : [])),
      )
      return { resultaat: now.resultaat.filter(({ leerling }) => !moved.has(leerling)) }
    }),
  },
})
