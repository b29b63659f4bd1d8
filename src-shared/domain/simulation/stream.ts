/**
 * Random numbers that depend on a seed and a name alone: sfc32 (Chris Doty-Humphrey, PractRand), its state filled from the
 * seed and the name through the finalizer of MurmurHash3. The same seed and name give the same numbers on every computer.
 */

/** Gives the next 32 random bits as a whole number from 0 to 2³² − 1. */
export type Stream = () => number;

/** Seeds are whole numbers from 0 to this one, so that a person can write them down. */
export const MAX_SEED = 4_294_967_295;

const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** 32 bits of seed and name; `lane` tells several of them apart. */
const digest = (seed: number, name: string, lane: number): number => {
  let h = mix(seed ^ Math.imul(lane + 1, 0x9e3779b9));
  for (let i = 0; i < name.length; i++) h = mix(Math.imul(h, 31) + name.charCodeAt(i) + lane);
  return mix(h ^ name.length);
};

/** sfc32 from its three state words and counter. */
export const sfc32 = (first: number, second: number, third: number, count: number): Stream => {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = count | 0;
  return () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
};

/** The stream of a name under a seed; streams of different names are independent. */
export const streamOf = (seed: number, name: string): Stream => {
  const next = sfc32(digest(seed, name, 0), digest(seed, name, 1), digest(seed, name, 2), 1);
  // The first numbers still show how the state was filled.
  for (let i = 0; i < 15; i++) next();
  return next;
};
