import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwijder nummers leegt ook de verwijzing naar wie een kaart opnam; de school krijgt weer de vraag die zij al beantwoordde.',
  violates: ['A23', 'A26'],
  ernst: 'S3',
  familie: 'herstelt-half',
  smaak: true,
  caughtBy: 'samengevoegd-en-de-nummers-geleegd',
  bend: {
    centrum: afterwards(['removeNummers'], (now) => ({
      leerling: now.leerling.map(({ samengevoegdMet: _, ...leerling }) => leerling),
    })),
  },
})
