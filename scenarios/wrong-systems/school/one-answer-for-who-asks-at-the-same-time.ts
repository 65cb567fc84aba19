import type { Antwoord } from '../../../src/testcentrum/client/uwlr-client.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie vraagt terwijl er al een vraag loopt krijgt het antwoord daarvan, ook als het een andere school is: de tweede school krijgt die nacht niets.',
  violates: ['F10'],
  ernst: 'S3',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-scholen-versturen-tegelijk',
  bend: () => {
    let running: Promise<Antwoord> | undefined
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: async (verzoek) => {
          running ??= client.haalLeerlinggegevens(verzoek)
          const answer = await running
          running = undefined
          return answer
        },
      }),
    }
  },
})
