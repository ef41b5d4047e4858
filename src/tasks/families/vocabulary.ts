const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const names = list(
  'Ada Ben Cleo Dan Eva Finn Gia Hugo Ida Jon Kim Leo Mia Ned Olga Pia Quin Rosa Sam Tess Uma Vic Wes Yara Zoe',
);
export const things = list(
  'apples pens books cups stamps coins cards shells stickers marbles cookies pears eggs candles tickets',
);
export const animals = list('cats dogs hens goats ducks sheep rabbits');
export const days = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
/** Words to spell. */
export const words = list(`
  banana letter coffee summer strawberry mirror pepper balloon garden window planet rocket silver yellow
  tomato bottle butter carrot cherry dinner engine forest guitar hammer island jacket kettle ladder market
  needle orange pencil rabbit school teapot ticket turtle violin walnut winter zipper bridge candle dragon
  feather harbor lantern monkey pocket puzzle saddle thunder village whistle apple river stone table chair
  cloud green bread house mouse light night ocean paper queen train water tiger zebra onion melon lemon`);
