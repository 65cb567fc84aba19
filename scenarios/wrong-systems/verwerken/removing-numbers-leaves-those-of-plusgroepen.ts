import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwijder nummers vergeet de samengestelde groepen: het andere LAS geeft dat nummer aan een andere groep, en die neemt de kinderen over.',
  violates: ['A23', 'D18'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'ander-las-na-een-jaar',
  bend: {
    centrum: afterwards(['removeNummers'], ({ groep }, before) => ({
      groep: groep.map((one) =>
        one.soort === 'samengesteldeGroep' ? (before.groep.find(({ id }) => id === one.id) ?? one) : one,
      ),
    })),
  },
})
