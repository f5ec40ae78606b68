/** Words of work orders, at the racks. */
export const work = {
  work: {
    openOrder: 'Open the work order',
    scan: 'Scan or type a label',
    scanHint: 'Of a rack, a device or a cable',
    find: 'Find',
    camera: 'Scan with the camera',
    closeCamera: 'Close',
    cameraRefused:
      'The camera may not be used. Allow it in the settings of the browser, or type the label.',
    notFound: 'Nothing in this work order has the label “{{text}}”',
    showAllAgain: 'Only “{{text}}”: show everything again',
    showFinished: 'Show finished steps',
    nothingOpenHere: 'Nothing is left to do here',
    allDone: 'Nothing is left to do',
    claim: 'I am at it',
    release: 'I am no longer at it',
    takeOver: 'Take over',
    claimedBy: 'At it:',
    addPhoto: 'Add a picture',
    photoOf: 'Picture of {{time}}',
    removePhoto: 'Remove the picture',
    removePhotoText: 'It cannot be brought back.',
    noPicture: 'The file is no picture that can be shown. Choose another one.',
  },
} as const;
