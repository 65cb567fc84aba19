import { said, type Taal } from '../language.ts'
import { isNewMis, type Report, worstFirst } from '../report.ts'
import { placeIn } from './annotations.ts'
import { messageOf } from './junit.ts'

const body = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => body(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A line per failure that was not known, in the form that GitHub shows beside the file; its path counts from the root of the repository. */
export const githubOf = ({ gevallen }: Report, taal: Taal, root: string): string =>
  worstFirst(gevallen)
    .filter(isNewMis)
    .map((geval) => {
      const place = placeIn(root, geval)
      const where = place === undefined ? '' : `file=${property(place.bestand)},line=${place.regel},col=${place.kolom},`
      const how = geval.ernst === undefined ? '' : `${geval.ernst} `
      return `::error ${where}title=${property(`${how}${said(geval.titel, taal)}`)}::${body(messageOf(geval, taal).slice(0, 4000))}\n`
    })
    .join('')
