const before = /^(the )?((royal |london |metropolitan )*(borough|city|county|district) of )(the )?/;
const after = /( (royal|london|metropolitan|borough|city|county|district|unitary|town|council))+$/;
const turned = /, (city|county) of$/;

const bare = (name: string) =>
  name.trim().toLowerCase().replace(turned, '').replace(after, '').replace(before, '');

/** Whether a place of a table of the population is the one that a council is of, by their names. */
export const ownPlace = (place: string, council: string | null) =>
  council !== null && bare(place) === bare(council);
