export { mustEdit } from './editor.access.ts';
export { LibraryPage } from './library-page.tsx';
export { LibraryPicturePage } from './library-picture-page.tsx';
export { loadLibrary, loadLibraryPicture, removeLibraryPicture } from './library.load.ts';
export { loadPictureChoice, PictureChoice, type ChosenPicture } from './picture-choice.tsx';
