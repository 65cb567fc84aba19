import type { Las } from '../las.ts'
import type { GroepVraag, Operation, Vraag } from '../message.ts'
import type { XmlElement } from '../xml.ts'

/** A group of an answer, as it is named in a getrapt request. */
export const vraagVan = ({ name, attributes }: XmlElement): GroepVraag => ({
  soort: name === 'samengestelde_groep' ? 'samengestelde_groep' : 'groep',
  ...(attributes.key !== undefined && { key: attributes.key }),
})

/** Every group of the school and who is in none: together everybody. */
export async function everybody(las: Las): Promise<Vraag> {
  const { groepen } = await las.picture('HaalStructuur')
  return { groepen: [...groepen.map(vraagVan), { soort: 'groep' }, { soort: 'samengestelde_groep' }] }
}

/** An ordinary request of any operation: the getrapte ones ask for everybody. */
export const ordinary = async (las: Las, operation: Operation) =>
  las.verzoek(operation, operation === 'HaalLeerlingen' || operation === 'HaalLeerkrachten' ? await everybody(las) : {})
