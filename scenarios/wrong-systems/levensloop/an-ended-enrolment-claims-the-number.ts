import type { School } from '../../../src/school/school.ts'
import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een inschrijving die voorbij is eist het nummer op, en van het kind dat er gewoon is wordt elke nacht een vraag.',
  violates: ['G11', 'A07'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  smaak: true,
  caughtBy: 'twee-inschrijvingen-waarvan-een-voorbij',
  bend: () => {
    let school: School | undefined
    return {
      delivery: (came) => {
        school = came
        return came
      },
      rejudge: {
        leerling: (proposal) => {
          const { key, eckid } = proposal.incoming
          const isClaimed = school?.leerlingen.some(
            (other) =>
              other !== proposal.incoming &&
              other.uitstroomdatum !== undefined &&
              ((key !== undefined && other.key === key) || (eckid !== undefined && other.eckid === eckid)),
          )
          return isClaimed && proposal.decision === 'bestaand'
            ? { ...asNieuw<'leerling'>(proposal), mustLook: true, candidates: proposal.candidates }
            : proposal
        },
      },
    }
  },
})
