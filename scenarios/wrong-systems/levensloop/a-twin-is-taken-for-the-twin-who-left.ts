import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie nieuw is wordt nog eens gezocht bij wie weg is, op achternaam en geboortedatum: de ene van een tweeling krijgt de toetsen van de andere.',
  violates: ['A25', 'B01'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'tweeling-een-weg-en-de-ander-erbij',
  bend: {
    rejudge: {
      leerling: (proposal, held) => {
        const { achternaam, geboortedatum } = proposal.incoming
        if (proposal.decision !== 'nieuw' || geboortedatum === undefined) return proposal
        const gone = held.find(
          (one) => one.actief === false && one.achternaam === achternaam && one.geboortedatum === geboortedatum,
        )
        return gone === undefined ? proposal : asBestaand(proposal, gone.id)
      },
    },
  },
})
