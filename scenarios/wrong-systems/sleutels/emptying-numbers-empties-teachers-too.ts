import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    '"Verwijder nummers" wist ook de nummers van leerkrachten; bij de volgende import wordt ieder van hen gevraagd.',
  violates: ['A23', 'E18'],
  ernst: 'S3',
  familie: 'verliest-nummers',
  caughtBy: 'nummers-verwijderd-juf-blijft',
  bend: {
    centrum: afterwards(['removeNummers'], ({ leerkracht }) => ({
      leerkracht: leerkracht.map(({ key: _, ...row }) => row),
    })),
  },
})
