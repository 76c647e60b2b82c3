/** The names by which readers and data keepers know the files of the page. */
export const fileNames = {
  signings: 'signings.csv',
  milestones: 'milestones.csv',
  provinces: 'provinces.csv',
  map: 'vietnam-provinces.topo.json',
  story: 'story.csv',
} as const;
