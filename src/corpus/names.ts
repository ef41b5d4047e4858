/** Names of an invented country. All were made up; none is of a real place or person. */
export const provinces = ['Norvale', 'Estmoor', 'Calder Reach', 'Sunhold', 'Whitmarsh', 'the Low Isles'] as const;

export const towns = [
  'Aldmere', 'Brackwick', 'Corvane', 'Dunharrow', 'Elstrand', 'Farrowgate', 'Gildenholt', 'Harbeck', 'Isenford', 'Jorvale',
  'Kestwick', 'Lowenbridge', 'Marrowdale', 'Nethercombe', 'Ostrelle', 'Pellworth', 'Quillmouth', 'Ravensey', 'Saltmere',
  'Thornleigh', 'Ulverstow', 'Vantry', 'Wexholm', 'Yarrowby',
] as const; // prettier-ignore

export const rivers = [
  'Ashel', 'Brine', 'Cole', 'Darrow', 'Ember', 'Fenwick', 'Greel', 'Hollin', 'Ister', 'Jessel',
] as const; // prettier-ignore

export const lakes = [
  'Lake Amberlin', 'Lake Brodden', 'Lake Cirrel', 'Lake Dovane', 'Lake Erriken', 'Lake Fallow', 'Lake Gressen', 'Lake Hume',
] as const; // prettier-ignore

export const mountains = [
  'Mount Askar', 'Mount Belloch', 'Mount Carrow', 'Mount Drumm', 'Mount Eskel', 'Mount Forlan', 'Mount Garth', 'Mount Hessil',
  'Mount Iver', 'Mount Jarn', 'Mount Kolm', 'Mount Lethe',
] as const; // prettier-ignore

export const people = [
  'Ada Brennock', 'Bram Castellow', 'Cecily Drayhorn', 'Dorian Eskwith', 'Elka Farrimond', 'Fenn Gullivor', 'Greta Hawkspire',
  'Hale Inchbold', 'Ines Jorrocks', 'Jory Kettlewell', 'Katrin Lowenthorpe', 'Luca Mandeville', 'Mirel Northgate',
  'Nils Oakenfold', 'Odette Pennyquick', 'Piers Quarrington', 'Quilla Rosethorn', 'Rufus Silverdale', 'Sunniva Tarrant',
  'Tobin Underhay', 'Ursel Vanterpool', 'Viggo Wetherby', 'Wilma Yardley', 'Xenia Ashcombe', 'Yorick Bellamore',
  'Zora Cranwell', 'Anselm Dunmore', 'Birgit Elderkin', 'Caspar Fairweather', 'Delia Greenhalgh', 'Edmund Hartwick',
  'Freya Ironside', 'Gideon Juniper', 'Hester Kirkbride', 'Ivo Larkspur', 'Juna Merriweather', 'Konrad Nettleship',
  'Lotte Ormsby', 'Magnus Peverell', 'Nadia Quickfall', 'Osric Ravenhill', 'Petra Stonebridge', 'Roland Thistlewood',
  'Saskia Umberleigh', 'Tamsin Vallory', 'Ulric Winterbourne', 'Vera Yellowlees', 'Walter Zennor',
] as const; // prettier-ignore

export const organisations = [
  'Amberlin Glassworks', 'Brackwick Observatory', 'Cole Valley Railway', 'Darrow Shipyards', 'Elstrand Conservatory',
  'Fenwick Paper Mill', 'Gilden Bank', 'Harbeck School of Navigation', 'Isen Foundry', 'Jessel Water Board',
  'Kestwick Seed Society', 'Lantern Press', 'Marrow Dairy Union', 'North Gate Theatre Company', 'Ostrelle Institute of Tides',
  'Pell Clock Company', 'Quill Postal Service', 'Raven Salvage Guild', 'Salt Road Carriers', 'Thornleigh Academy of Law',
  'Ulver Bee Cooperative', 'Vantry Hospital', 'Wexholm Kite Works', 'Yarrow Textile House', 'Askar Mountain Rescue',
  'Blue Heron Survey', 'Copper Bell Orchestra', 'Dovane Fishing Fleet',
] as const; // prettier-ignore

export const buildings = [
  'Anchor Bridge', 'Beacon Hall', 'Candle Tower', 'Drum Gate', 'Eagle Stair', 'Fountain Court', 'Granary Theatre', 'Heron Pier',
  'Iron Arcade', 'Jasmine House', 'Kiln Chapel', 'Linden Library', 'Mirror Baths', 'Needle Lighthouse', 'Orchard Station',
  'Pilgrim Inn', 'Quarry Museum', 'Rope Market', 'Sundial Square Hall', 'Tide Gauge House', 'Upper Aqueduct', 'Vine Cloister',
  'Watchmakers Hall', 'Yew Observatory', 'Zephyr Windmill', 'Amber Vault', 'Barley Exchange', 'Clover Bridge',
  'Driftwood Lighthouse', 'Ember Viaduct', 'Falcon Mint', 'Glass Footbridge',
] as const; // prettier-ignore

export const festivals = [
  'Lantern Night', 'the Feast of Oars', 'Kite Week', 'the Bell Procession', 'Salt Sunday', 'the Frost Fair', 'Ribbon Day',
  'the Heron Dance', 'Ember Eve', 'the Long Table', 'Clover Monday', 'the Tide Regatta', 'Honey Week', 'the Stone Race',
  'Thread Day', 'the Barley Supper', 'Mirror Night', 'the Quill Contest', 'Drum Friday', 'the Apple Walk', 'Candle Morning',
  'the Goat Parade', 'Harp Week', 'the Snow Market',
] as const; // prettier-ignore

export const dishes = [
  'anchor bread', 'brine dumplings', 'clover soup', 'driftwood trout', 'ember pie', 'frost pudding', 'gilden cheese tart',
  'harbour stew', 'ironpan leeks', 'jessel pancakes', 'kiln potatoes', 'lantern buns', 'marrow roast', 'nettle noodles',
  'orchard cake', 'pilgrim broth', 'quarry sausage', 'salt plum jam',
] as const; // prettier-ignore

export const species = [
  'amber wren', 'brindled newt', 'copper lily', 'drum frog', 'ember moss', 'fallow pike', 'gorge swift', 'hollow thistle',
  'iron beetle', 'jade snail', 'kite bat', 'lantern carp', 'mist fern', 'needle otter', 'oar weed', 'pale marten',
  'quill orchid', 'reed heron', 'silver vole', 'tide crab',
] as const; // prettier-ignore

export const events = [
  'the Anchor Strike', 'the Black Flood', 'the Candle Treaty', 'the Drought of Farrow', 'the Eel Dispute', 'the Great Thaw',
  'the Harbeck Fire', 'the Isen Rising', 'the Jessel Accord', 'the Kestwick Expedition', 'the Long Eclipse Congress',
  'the Marrow Plague', 'the Night of Sails', 'the Orchard Blight', 'the Paper Panic', 'the Quarry Collapse',
  'the Salt Road Opening', 'the Tide War', 'the Wexholm Landing', 'the Yarrow Census',
] as const; // prettier-ignore

export const books = [
  'A Ladder of Rivers', 'Beneath the Ninth Bell', 'Cold Harbour Letters', 'Dust on the Compass', 'Every Door but One',
  'Forty Ways to Cross a Bog', 'Grain and Thunder', 'How the Tide Counts', 'In the Clockmaker\'s Garden', 'Just Salt',
  'Keeper of the Needle', 'Low Water Songs', 'Maps for the Blind King', 'Notes from a Kiln', 'On the Patience of Stone',
  'Painted Oars', 'Quiet Engines', 'Roots of the Weather',
] as const; // prettier-ignore

export const inventions = [
  'the tide clock', 'the folding kite', 'the brine lamp', 'the double loom', 'the echo compass', 'the frost bell',
  'the glass plough', 'the hand telegraph', 'the ink filter', 'the jointed oar', 'the kiln thermometer', 'the ladder cart',
  'the moss filter', 'the needle press',
] as const; // prettier-ignore
