import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Verwijder nummers" wist ook de ECK iD’s; na de overstap kent niemand de kinderen meer terug.',
  violates: ['A23', 'A24'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-verwijderd-eckid-blijft',
  bend: {
    centrum: afterwards(['removeNummers'], ({ leerling }) => ({
      leerling: leerling.map(({ eckid: _, ...row }) => row),
    })),
  },
})
