export { Comparison } from './comparison.tsx';
export { Gallery } from './gallery.tsx';
export { Photo, PhotoCaption, PhotoFigure, type PhotoProps } from './photo.tsx';
