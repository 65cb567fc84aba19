import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na het verwerken geldt de levering als ontvangen, ook als er nog twijfels openstaan: de volgende keer zegt ESIS geen wijzigingen en wordt het kind nooit meer gevraagd.',
  violates: ['G08', 'A04'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'op-twee-scholen',
  bend: {
    centrum: afterwards(['apply'], (now, _before, [id]) => {
      const done = now.import.find((one) => one.id === id)!
      const at = now.levering.find((one) => one.id === id)?.school.aanmaakdatum
      return {
        koppeling: now.koppeling.map((one) =>
          one.id === done.koppeling && at !== undefined ? { ...one, laatstontvangengegevens: at } : one,
        ),
      }
    }),
  },
})
