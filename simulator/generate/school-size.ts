import { type Draws, drawBelow } from '../random.ts'
import { weighted } from './weighted.ts'

/**
 * Primary schools by number of pupils: one in five has fewer than 100 and a quarter of those fewer than 50 (CBS, 2013:
 * https://gr0ningen.blogspot.com/2013/03/te-weinig-leerlingen.html). The other bands are our estimate, made so that the
 * mean is a good 210, as 1.386 million pupils in ordinary primary schools (CBS 2020/'21,
 * https://www.cbs.nl/nl-nl/cijfers/detail/83295NED) over some 6,600 schools.
 */
const bands = weighted([
  [{ least: 18, most: 49 }, 5],
  [{ least: 50, most: 99 }, 15],
  [{ least: 100, most: 149 }, 16],
  [{ least: 150, most: 219 }, 25],
  [{ least: 220, most: 299 }, 20],
  [{ least: 300, most: 449 }, 14],
  [{ least: 450, most: 649 }, 4],
  [{ least: 650, most: 950 }, 1],
])

/** How many pupils the school at this place has. */
export function pupilsOfSchool(draws: Draws, place: number): number {
  const { least, most } = bands(draws(place * 2))
  return least + drawBelow(draws(place * 2 + 1), most - least + 1)
}
