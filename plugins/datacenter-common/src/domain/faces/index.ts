export * from './faceFileOf';
export * from './maxFaceImageBytes';
