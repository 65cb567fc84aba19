import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Locaties worden niet gelezen; twee groepen 3 op twee locaties zijn dezelfde of een raadsel.',
  violates: ['F09'],
  ernst: 'S4',
  familie: 'verwart-groepen',
  smaak: true,
  caughtBy: 'twee-vestigingen-een-brin',
  bend: {
    delivery: eachLeerling(({ vestiging: _, ...one }) => one),
  },
})
