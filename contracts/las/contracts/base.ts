import { defineContract } from '../contract.ts'
import { expectData } from '../expect.ts'

/** The one on which all others stand: without it, a refusal says nothing. */
export const ordinaryRequestIsAnswered = defineContract({
  id: 'ordinary-request-is-answered-with-data',
  says: 'An ordinary, valid request with the right koppeling is answered with the data of the school.',
  requirements: ['uwlr-2.2/tijd-1', 'soap-1.1/action-1'],
  catches: 'nobody-is-let-in',
  change:
    'Check first what was given on the command line: address, autorisatiesleutel, klantcode, klantnaam, brincode, dependancecode and schooljaar. When they are right, the LAS must answer this request with leerlinggegevens.',
  judge: async (las) => expectData(await las.ask(las.verzoek('HaalLeerlinggegevens'))),
})
