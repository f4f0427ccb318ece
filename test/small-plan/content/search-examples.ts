export const searchExamples = [{ by: '按条款', queries: ['第十二条第一句'] }];
